// Everything one council's Supervision Thread needs in Azure, in one resource group. No secret exists anywhere in it.
targetScope = 'resourceGroup'

@description('Optional. Where the server and the database live.')
param location string = resourceGroup().location

@description('Optional. Start of every resource name; letters, digits and hyphens.')
@minLength(3)
@maxLength(20)
param name string = 'supervision-thread'

@description('Required. Client id of the Entra app that people sign in to from the tab.')
param tabClientId string

@description('Required. Id of the Teams app, for links from a card to the tab.')
param teamsAppId string

@description('Optional. Entra tenants that may use the server, separated by commas. A bot with a managed identity only works in its home tenant.')
param tenants string = tenant().tenantId

@description('Optional. True for a trial: pay per request, one region, no throughput promise. It cannot be turned back.')
param cosmosServerless bool = false

@description('Optional. Size of the App Service plan.')
param planSku string = 'P0v3'

var suffix = uniqueString(resourceGroup().id, name)

module identity 'modules/identity.bicep' = {
  name: 'identity'
  params: {
    location: location
    name: '${name}-${suffix}'
  }
}

module monitoring 'modules/monitoring.bicep' = {
  name: 'monitoring'
  params: {
    location: location
    name: '${name}-${suffix}'
  }
}

module cosmos 'modules/cosmos.bicep' = {
  name: 'cosmos'
  params: {
    location: location
    name: '${name}-${suffix}'
    serverless: cosmosServerless
    principalId: identity.outputs.principalId
    workspaceId: monitoring.outputs.workspaceId
  }
}

module anchors 'modules/anchors.bicep' = {
  name: 'anchors'
  params: {
    location: location
    name: 'anchors${suffix}'
    principalId: identity.outputs.principalId
    workspaceId: monitoring.outputs.workspaceId
  }
}

module web 'modules/web.bicep' = {
  name: 'web'
  params: {
    location: location
    name: '${name}-${suffix}'
    planSku: planSku
    identityId: identity.outputs.id
    workspaceId: monitoring.outputs.workspaceId
    botClientId: identity.outputs.clientId
    botTenantId: tenant().tenantId
    cosmosEndpoint: cosmos.outputs.endpoint
    anchorsUrl: anchors.outputs.url
    tabClientId: tabClientId
    teamsAppId: teamsAppId
    tenants: tenants
  }
}

module bot 'modules/bot.bicep' = {
  name: 'bot'
  params: {
    name: '${name}-${suffix}'
    host: web.outputs.host
    clientId: identity.outputs.clientId
    identityId: identity.outputs.id
    tenantId: tenant().tenantId
  }
}

@description('The bot in Teams is the managed identity: this is its client id.')
output BOT_ID string = identity.outputs.clientId

@description('Host name of the server, which also serves the tab.')
output TAB_DOMAIN string = web.outputs.host

@description('Where the code is sent.')
output BOT_AZURE_APP_SERVICE_RESOURCE_ID string = web.outputs.id

@description('Address of the database account.')
output COSMOS_ENDPOINT string = cosmos.outputs.endpoint
