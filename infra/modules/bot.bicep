// The registration that lets Teams find the server. Azure offers no UK region for it; see docs/data-protection.md.

@description('Required. Name of the registration; it must be free in all of Azure.')
@minLength(2)
@maxLength(64)
param name string

@description('Required. Host name of the server.')
param host string

@description('Required. Client id of the managed identity.')
param clientId string

@description('Required. Resource id of the managed identity.')
param identityId string

@description('Required. Home tenant of the managed identity.')
param tenantId string

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: name
  location: 'global'
  kind: 'azurebot'
  sku: {
    name: 'S1'
  }
  properties: {
    displayName: 'Supervision Thread'
    endpoint: 'https://${host}/api/messages'
    msaAppType: 'UserAssignedMSI'
    msaAppId: clientId
    msaAppMSIResourceId: identityId
    msaAppTenantId: tenantId
    disableLocalAuth: true
  }
}

resource teams 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  location: 'global'
  name: 'MsTeamsChannel'
  properties: {
    channelName: 'MsTeamsChannel'
    properties: {
      isEnabled: true
    }
  }
}
