// The App Service that runs the one server process: bot, tab and API behind one host name.

@description('Required. Where the server runs.')
param location string

@description('Required. Name of the site, and the first part of its host name.')
@maxLength(60)
param name string

@description('Required. Size of the plan; it must allow Always On.')
param planSku string

@description('Required. Resource id of the identity the server runs as.')
param identityId string

@description('Required. Workspace that receives the server log.')
param workspaceId string

@description('Required. Client id of the identity, which is also the bot id.')
param botClientId string

@description('Required. Home tenant of the bot.')
param botTenantId string

@description('Required. Address of the database account.')
param cosmosEndpoint string

@description('Required. Address of the container of the anchors.')
param anchorsUrl string

@description('Required. Client id of the Entra app the tab signs in to.')
param tabClientId string

@description('Required. Id of the Teams app.')
param teamsAppId string

@description('Required. Entra tenants that may use the server, separated by commas.')
param tenants string

resource plan 'Microsoft.Web/serverfarms@2024-11-01' = {
  name: name
  location: location
  kind: 'linux'
  sku: {
    name: planSku
    capacity: 1
  }
  properties: {
    reserved: true
  }
}

resource site 'Microsoft.Web/sites@2024-11-01' = {
  name: name
  location: location
  kind: 'app,linux'
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: {
      '${identityId}': {}
    }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    clientAffinityEnabled: false
    siteConfig: {
      linuxFxVersion: 'NODE|24-lts'
      appCommandLine: 'node dist/bot/main.js'
      alwaysOn: true
      http20Enabled: true
      minTlsVersion: '1.2'
      ftpsState: 'Disabled'
      healthCheckPath: '/readyz'
    }
  }
}

resource settings 'Microsoft.Web/sites/config@2024-11-01' = {
  parent: site
  name: 'appsettings'
  properties: {
    NODE_ENV: 'production'
    MicrosoftAppId: botClientId
    MicrosoftAppTenantId: botTenantId
    MicrosoftAppType: 'UserAssignedMSI'
    AZURE_CLIENT_ID: botClientId
    COSMOS_ENDPOINT: cosmosEndpoint
    ANCHORS_URL: anchorsUrl
    TAB_CLIENT_ID: tabClientId
    TENANTS: tenants
    PUBLIC_URL: 'https://${site.properties.defaultHostName}'
    TEAMS_APP_ID: teamsAppId
    WEBSITE_RUN_FROM_PACKAGE: '1'
    SCM_DO_BUILD_DURING_DEPLOYMENT: 'false'
  }
}

resource noFtpPassword 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2024-11-01' = {
  parent: site
  name: 'ftp'
  properties: {
    allow: false
  }
}

resource noScmPassword 'Microsoft.Web/sites/basicPublishingCredentialsPolicies@2024-11-01' = {
  parent: site
  name: 'scm'
  properties: {
    allow: false
  }
}

// Not AppServiceHTTPLogs: they would list who opened whose thread, outside the product's own access lines.
resource serverLog 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'server'
  scope: site
  properties: {
    workspaceId: workspaceId
    logs: [
      {
        category: 'AppServiceConsoleLogs'
        enabled: true
      }
      {
        category: 'AppServicePlatformLogs'
        enabled: true
      }
    ]
  }
}

@description('Resource id of the site.')
output id string = site.id

@description('Host name of the server.')
output host string = site.properties.defaultHostName
